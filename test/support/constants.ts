export const testSecret = 'test-secret-test-secret-test-secret-test';
