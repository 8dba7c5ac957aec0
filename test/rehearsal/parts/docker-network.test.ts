import { describe, expect, it } from 'vitest';
import { withoutDocker } from '../../../rehearsal/parts/daemons/docker-network.ts';

/** What an engine leaves behind, beside an administrator's own rules. */
const AFTER = [
  '*mangle',
  ':FORWARD ACCEPT [0:0]',
  'COMMIT',
  '*filter',
  ':INPUT ACCEPT [0:0]',
  ':FORWARD DROP [0:0]',
  ':DOCKER - [0:0]',
  ':DOCKER-USER - [0:0]',
  '-A INPUT -p tcp --dport 22 -j ACCEPT',
  '-A FORWARD -j DOCKER-USER',
  '-A FORWARD -i docker0 ! -o docker0 -j ACCEPT',
  '-A FORWARD -i br-0123456789ab -o br-0123456789ab -j ACCEPT',
  '-A FORWARD -i br-lan -j ACCEPT',
  'COMMIT',
  '*nat',
  '-A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE',
  '-A POSTROUTING -o eth0 -j MASQUERADE',
  'COMMIT',
];

describe('withoutDocker', () => {
  it("takes away the engine's rules and nothing else", () => {
    expect(withoutDocker(AFTER, ':FORWARD ACCEPT [7:9]')).toEqual([
      '*mangle',
      ':FORWARD ACCEPT [0:0]',
      'COMMIT',
      '*filter',
      ':INPUT ACCEPT [0:0]',
      ':FORWARD ACCEPT [7:9]',
      '-A INPUT -p tcp --dport 22 -j ACCEPT',
      '-A FORWARD -i br-lan -j ACCEPT',
      'COMMIT',
      '*nat',
      '-A POSTROUTING -o eth0 -j MASQUERADE',
      'COMMIT',
    ]);
  });

  it('keeps rules that have nothing of Docker as they are', () => {
    const own = ['*filter', ':FORWARD DROP [0:0]', '-A FORWARD -i br-lan -j ACCEPT', 'COMMIT'];
    expect(withoutDocker(own, ':FORWARD DROP [0:0]')).toEqual(own);
  });
});
