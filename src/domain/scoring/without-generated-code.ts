import { config } from 'zod';

// The policy of the add-in's pages forbids code made from text; without this zod would try, and the browser would complain. It
// decides when a schema is made, so what makes one imports this first.
config({ jitless: true });
