package dev.crossdock.core.cost;

import java.util.Locale;

/** A small piece of work, the same on every platform; {@code docker/probe/work/work.c}. */
public enum Workload {
    /** Shifts, multiplies and branches on whole numbers. */
    COMPUTING,
    /** Reading and writing a megabyte, in order and out of order. */
    MEMORY,
    /** Starting a program of the same platform twenty times, one after the other. */
    STARTING,
    /** Listing folders, and opening and reading the small files in them. */
    FILES;

    /** As the program prints it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
