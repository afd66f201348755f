/** A review as each audience may see it. */
export type { ClientEpisodeView, ClientView } from './client-view.js';
export type { EmployerView } from './employer-view.js';
export type { OtherPractitionerView, TreatingPractitionerView } from './practitioner-view.js';
export type { ServiceEpisodeView, ServiceView } from './service-view.js';
export type { SuppressedTable } from './suppressed-table.js';
export type { SupervisedEpisode, SupervisorView } from './supervisor-view.js';
export { viewFor, type EmployerAudience, type ViewAudience, type ViewOf } from './view-for.js';
