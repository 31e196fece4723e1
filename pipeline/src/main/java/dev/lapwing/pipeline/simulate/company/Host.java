package dev.lapwing.pipeline.simulate.company;

/**
 * A machine of the company.
 *
 * @param name short name
 * @param computer the name it logs under: fully qualified for Windows, short for Linux
 * @param ip private address
 */
public record Host(String name, String computer, String ip) {}
