// The layout of the contacts service never changes.
#include <cstddef>

#include <freehold/abi.h>

#include <gtest/gtest.h>

static_assert(sizeof(fh_contact) == 64);
static_assert(offsetof(fh_contact, struct_size) == 0);
static_assert(offsetof(fh_contact, state) == 4);
static_assert(offsetof(fh_contact, stage) == 8);
static_assert(offsetof(fh_contact, reserved) == 12);
static_assert(offsetof(fh_contact, channel) == 16);
static_assert(offsetof(fh_contact, list) == 32);
static_assert(offsetof(fh_contact, address) == 48);
static_assert(sizeof(fh_contacts) == 16);
static_assert(offsetof(fh_contacts, add) == 8);
static_assert(FH_CONTACT_REACHABLE == 0 && FH_CONTACT_UNSUBSCRIBED == 1 && FH_CONTACT_BOUNCED == 2 && FH_CONTACT_UNCONFIRMED == 3);
static_assert(FH_STAGE_UNKNOWN == 0 && FH_STAGE_OTHER == 1 && FH_STAGE_SUBSCRIBER == 2 && FH_STAGE_LEAD == 3);
static_assert(FH_STAGE_MARKETING_QUALIFIED == 4 && FH_STAGE_SALES_QUALIFIED == 5 && FH_STAGE_OPPORTUNITY == 6);
static_assert(FH_STAGE_CUSTOMER == 7 && FH_STAGE_EVANGELIST == 8);

namespace {

TEST(AbiContacts, NameNeverChanges) { EXPECT_STREQ(FH_EXT_CONTACTS, "freehold.contacts/1"); }

}  // namespace
