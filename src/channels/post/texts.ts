import type { Text } from '../../platform/text/index.js';

/** Words for the audit codes of this room. */
export const deeds: Readonly<Record<string, Text>> = {
  'channels/post:queue': { lv: 'Sagatavoja vēstuli nosūtīšanai pa pastu', en: 'Prepared a letter to be posted' },
  'channels/post:withdraw': { lv: 'Atsauca vēstuli pirms nosūtīšanas', en: 'Withdrew a letter before it was posted' },
  'channels/post:send': { lv: 'Nodeva vēstuli pastā', en: 'Handed a letter to the post' },
  'channels/post:return': { lv: 'Reģistrēja atgrieztu vēstuli', en: 'Registered a letter that came back' },
  'channels/post:keep': { lv: 'Saglabāja saņemtas vēstules skenējumu', en: 'Kept the scan of a letter that came' },
  'channels/post:discard': { lv: 'Atmeta kļūdaini saglabātu skenējumu', en: 'Discarded a scan kept by mistake' },
  'channels/post:read': { lv: 'Atvēra vēstuli', en: 'Opened a letter' },
};

export const purposes: Readonly<Record<string, Text>> = {
  'post:carry': { lv: 'Sarakste pa pastu', en: 'Correspondence by post' },
};
