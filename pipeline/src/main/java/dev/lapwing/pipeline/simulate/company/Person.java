package dev.lapwing.pipeline.simulate.company;

/**
 * Someone who works here.
 *
 * @param login {@code anna.silva}; with the domain, the sign-in name of Windows
 * @param email sign-in name of the identity provider, and the uid that never changes
 * @param manager email; null for the head of the company
 * @param workstation the same machine as the laptop
 * @param vpnIp the private address that the VPN gives to this person
 * @param tunnelled whether at home all traffic goes through the VPN, not only the company's
 */
public record Person(
    int index,
    String name,
    String login,
    String email,
    String oktaId,
    String sid,
    Department department,
    String role,
    String manager,
    Office office,
    Address home,
    Address mobile,
    Device laptop,
    Device phone,
    Host workstation,
    String vpnIp,
    boolean admin,
    boolean tunnelled,
    Rhythm rhythm) {}
