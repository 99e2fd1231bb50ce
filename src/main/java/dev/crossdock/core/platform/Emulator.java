package dev.crossdock.core.platform;

import java.util.Locale;

/** What runs programs of another CPU. */
public enum Emulator {
    ROSETTA("Rosetta"),
    QEMU("QEMU"),
    OTHER("emulated");

    private final String label;

    Emulator(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** As the headless contract writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
