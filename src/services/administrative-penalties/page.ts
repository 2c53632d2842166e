/** Where one's penalties are seen. */
export const ownDataPage = {
  lv: '/lv/pakalpojumi/administrativie-sodi/mani-dati',
  en: '/en/services/administrative-penalties/my-data',
} as const;
