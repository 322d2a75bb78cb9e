import { config as configureZod } from 'zod';

// The page's policy forbids code made from text; without this zod would try, and the browser would complain. It decides
// when a schema is made, so this comes before whatever makes one.
configureZod({ jitless: true });
