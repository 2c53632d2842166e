/** Node's own walls, as options of its command line: no writing, no processes, no threads, no add-ons. */
export const walls: readonly string[] = [
  Number(process.versions.node.split('.')[0]) >= 24 ? '--permission' : '--experimental-permission',
  '--allow-fs-read=*',
];
