package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;

/** What this machine is called. */
final class Here {
    private Here() {}

    /** {@code this Mac}, or what it is elsewhere. */
    static String name() {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return Words.get(mac ? "wizard.here.mac" : "wizard.here.machine");
    }
}
