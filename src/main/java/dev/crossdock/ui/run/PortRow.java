package dev.crossdock.ui.run;

import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.text.Words;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A published port, or a range of them. */
public final class PortRow implements SettingsRow {
    private static final Pattern PORTS = Pattern.compile("\\d{1,5}(-\\d{1,5})?");
    private static final int LAST = 65535;

    private final @Nullable String ip;
    private final StringProperty host = new SimpleStringProperty(this, "host");
    private final StringProperty container = new SimpleStringProperty(this, "container");
    private final ObjectProperty<String> protocol;
    private final StringBinding problem;

    PortRow(PortMapping mapping) {
        ip = mapping.ip();
        host.set(mapping.host() == null ? "" : mapping.host());
        container.set(mapping.container());
        protocol = new SimpleObjectProperty<>(this, "protocol", mapping.protocol());
        problem = Bindings.createStringBinding(this::check, host, container);
    }

    private String check() {
        if (isBlank()) {
            return "";
        }
        if (container.get().isBlank()) {
            return Words.get("wizard.port.container");
        }
        if (!isPorts(container.get())) {
            return Words.get("wizard.port.wrong", container.get());
        }
        return host.get().isBlank() || isPorts(host.get())
                ? ""
                : Words.get("wizard.port.wrong", host.get());
    }

    private static boolean isPorts(String text) {
        return PORTS.matcher(text.strip()).matches()
                && Arrays.stream(text.strip().split("-"))
                        .mapToInt(Integer::parseInt)
                        .allMatch(port -> port > 0 && port <= LAST);
    }

    private boolean isBlank() {
        return container.get().isBlank() && host.get().isBlank();
    }

    /** What stands in the run for it; null for nothing. */
    @Nullable PortMapping mapping() {
        return isBlank()
                ? null
                : new PortMapping(
                        ip,
                        host.get().isBlank() ? null : host.get().strip(),
                        container.get().strip(),
                        protocol.get());
    }

    /** The host's address that alone is listened at; empty for all. */
    String ip() {
        return ip == null ? "" : ip;
    }

    public StringProperty hostProperty() {
        return host;
    }

    public StringProperty containerProperty() {
        return container;
    }

    public ObjectProperty<String> protocolProperty() {
        return protocol;
    }

    @Override
    public StringBinding problemProperty() {
        return problem;
    }

    @Override
    public Observable[] changes() {
        return new Observable[] {host, container, protocol};
    }
}
