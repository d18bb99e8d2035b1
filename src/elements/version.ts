/** The version in package.json (a test holds them equal): two versions on one page are told apart by it. */
export const version = '0.1.0';
