-- When the office works, and which days differ, is published by the agency (dated dataset); nothing reads a second table any more.
drop table casework.office_day;
drop table casework.special_day;
