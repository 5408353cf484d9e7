// Checks on what workers say that the wire cannot make: indexes against the plan and the listing, and the failures the host itself knows of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/model/judgement.hpp"
#include "host/workers/worker-process.hpp"

namespace freehold::workers {

// Whether every rule index fits the plan, every measure is a share and nothing is absurdly long. Sorts results by rule and drops doubles.
bool tidy_results(std::vector<model::RuleResult> &results, const model::Plan &plan);
bool valid_accumulations(const model::Packed<model::Accumulation> &accumulations, const model::Plan &plan);

// Whether the numbers of links that are left are numbers of links.
bool valid_links(const model::ContentItem &item);

// A count of people alone; where they stand is told by marks.
bool is_plain_count(const model::ContactCount &count);
// Whether every state and stage is one.
bool valid_marks(const model::ContactMarks &marks);

// Marks the rules of faulted plugins as failed with the reason, for item `ordinal` of the task. graph: graph rules instead of item and corpus rules.
void add_failures(std::vector<model::RuleResult> &results, const Task &task, std::uint64_t ordinal, bool graph, const model::Plan &plan);

// Appends a part of a planned source. False: an index does not fit. A second unit of the same main file is dropped.
bool add_planned(PlannedSource &planned, PlannedSource &&part, std::size_t files, std::size_t plugins, std::vector<bool> &taken);

}  // namespace freehold::workers
