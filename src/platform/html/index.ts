export { Actions, BackLink, Button, EnterButton, Form, LinkButton } from './actions.js';
export { assetUrl, serveAssets } from './assets.js';
export { Bars, type ChartPoint, Columns as TimeColumns } from './charts.js';
export { CheckboxesField, CheckboxField, DateField, Group, RadioField, type TypedDate } from './choices.js';
export {
  type FieldProps,
  FileField,
  HiddenField,
  type Option,
  SelectField,
  TextAreaField,
  TextField,
} from './fields.js';
export { type Frame, FrameContext, useAgency, useLang, useSay, type Words } from './frame.js';
export { Gallery, Pictures, type Shown } from './gallery.js';
export { Layout } from './layout.js';
export {
  type StepLine,
  Steps,
  SummaryList,
  type SummaryRow,
  type Task,
  TaskList,
  Timeline,
  type TimelineEntry,
} from './lists.js';
export { LiveControl, LiveRegion, LiveWords } from './live.js';
export { Message } from './message.js';
export {
  Alert,
  Card,
  Cards,
  Columns,
  Details,
  Done,
  ErrorSummary,
  Panel,
  type ProblemLine,
  Tag,
  type Tone,
} from './notices.js';
export { PhoneLink, phoneAddress } from './phone-link.js';
export { servePreferences } from './preferences.js';
export { renderPage } from './render-page.js';
export { type Column, DataTable, PriceLines } from './tables.js';
export { agency, type ShownAgency, type ShownUnit, type ShownUnits } from './theme.js';
export { Breadcrumbs, Pagination } from './wayfinding.js';
export { ways } from './ways.js';
