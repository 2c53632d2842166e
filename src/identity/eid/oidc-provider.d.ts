// The package's front door prints on every start that Node 20 is old; the class itself runs on it as it is.
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}
