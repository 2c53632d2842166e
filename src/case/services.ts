import { Refusal } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import type { Application, Service } from './service.js';

/** Every public service, found by folder. */
export function servicesOf(house: Pick<House, 'members'>): readonly Service[] {
  return house.members('services') as readonly Service[];
}

/** The service of an id; refuses with `not-found`. */
export function getService(house: Pick<House, 'members'>, id: string | null): Service {
  const service = servicesOf(house).find((candidate) => candidate.id === id);
  if (!service) throw new Refusal('not-found');
  return service;
}

/** Whether a case is about the subject in whose name it was asked for, so that pages may say so. */
export function isAboutSubject(
  house: Pick<House, 'members'>,
  { service, answers }: { readonly service: string | null; readonly answers: Readonly<Record<string, unknown>> },
): boolean {
  // A service that is no longer here leaves its cases readable.
  const found = servicesOf(house).find(({ id }) => id === service);
  return found?.application?.isAboutSubject?.(answers) !== false;
}

/** The application part of a service; refuses with `not-found` when it has none. */
export function getApplication(house: Pick<House, 'members'>, id: string | null): Application {
  const { application } = getService(house, id);
  if (!application) throw new Refusal('not-found');
  return application;
}
