// Holds addresses to the registries of what is public and what is not.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isPublicAddress } from "./public-address.ts";

test("addresses of the public internet are public", () => {
  for (const address of [
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
  ])
    assert.equal(isPublicAddress(address), true, address);
});

test("private, loopback, link-local, metadata, multicast and reserved addresses are not public", () => {
  for (const address of [
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "2001:db8::1",
  ])
    assert.equal(isPublicAddress(address), false, address);
});

test("IPv6 addresses that wrap an IPv4 address are not public", () => {
  for (const address of [
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:0:7f00:1::",
  ])
    assert.equal(isPublicAddress(address), false, address);
});

test("what is not an address is not public", () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      if (!/^[\d.:a-f]+$/i.test(words)) assert.equal(isPublicAddress(words), false);
    }),
  );
});
