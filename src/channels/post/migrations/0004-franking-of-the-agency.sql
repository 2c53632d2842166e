-- Classes and prices are dated data of the agency now; what a letter's class is follows from its weight, destination and day.
drop table post.franking;
alter table post.letter drop column franking;
