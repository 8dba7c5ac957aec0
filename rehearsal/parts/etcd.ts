import { debianProgram } from './debian.ts';
import { findProgram } from './place.ts';
import type { Part } from './types.ts';

/** etcd, in which Dynamo's workers register. Any etcd on the machine will do; Debian's 3.4 is what we measured. */
export const etcd: Part<'etcd'> = {
  name: 'etcd',
  is: 'etcd, the store Dynamo registers its workers in (Debian)',
  about: { megabytes: 20, seconds: 10 },
  needs: [],
  debian: [debianProgram('etcd', 'etcd-server')],
  async find() {
    const program = await findProgram('etcd');
    return program === undefined ? undefined : { etcd: program, etcdctl: await findProgram('etcdctl') };
  },
};
