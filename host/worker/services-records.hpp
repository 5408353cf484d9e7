// The tables of the extensions that read records (abi-records.h) and times. One line here and one in the .cpp for each format.
#pragma once

#include <freehold/abi.h>

#include "host/content/text/zones.hpp"
#include "host/model/plan.hpp"

namespace freehold::worker {

extern const fh_records kFeed;
extern const fh_records kJson;
extern const fh_records kMail;
extern const fh_records kTable;
extern const fh_records kXml;
extern const fh_time kTime;

// What times need of the time zone database: nothing unless a plugin reads times; then the common zones and those the user's options name.
content::Zones zones_for(const model::Plan &plan);

}  // namespace freehold::worker
