package dev.lapwing.pipeline.simulate.company;

import java.time.LocalDate;

/**
 * Someone who works here.
 *
 * @param login {@code anna.silva}; with the domain, the sign-in name of Windows
 * @param email sign-in name of the identity provider, and the uid that never changes
 * @param department at last: see {@link #departmentOn}
 * @param manager email; null for the head of the company
 * @param phone at first: see {@link #phoneOn}
 * @param laptop at first: see {@link #laptopOn}
 * @param workstation the same machine as the laptop
 * @param vpnIp the private address that the VPN gives to this person
 * @param tunnelled whether at home all traffic goes through the VPN, not only the company's
 * @param newPhone null for most people
 * @param newLaptop null for most people
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
    Rhythm rhythm,
    Terms terms,
    Career career,
    Replacement newPhone,
    Replacement newLaptop) {

  public Department departmentOn(LocalDate date) {
    return career.changes() != null && date.isBefore(career.changes())
        ? career.before()
        : department;
  }

  public Device phoneOn(LocalDate date) {
    return on(date, newPhone, phone);
  }

  public Device laptopOn(LocalDate date) {
    return on(date, newLaptop, laptop);
  }

  private static Device on(LocalDate date, Replacement replacement, Device first) {
    return replacement == null || date.isBefore(replacement.from()) ? first : replacement.device();
  }
}
