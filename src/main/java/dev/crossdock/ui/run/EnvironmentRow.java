package dev.crossdock.ui.run;

import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.text.Words;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** A variable of the environment. */
public final class EnvironmentRow implements SettingsRow {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(pass|pwd|secret|token|api_?key|private|credential|auth).*");

    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final StringProperty value = new SimpleStringProperty(this, "value");
    private final StringBinding problem;
    private final StringBinding note;
    private final String demandedBy;
    private final boolean loadedInherited;

    /**
     * @param demandedBy the image that ends at once without it; empty for none
     */
    EnvironmentRow(EnvironmentEntry entry, String demandedBy) {
        this.demandedBy = demandedBy;
        name.set(entry.name());
        value.set(entry.value() == null ? "" : entry.value());
        loadedInherited = entry.value() == null;
        problem = Bindings.createStringBinding(this::check, name, value);
        note = Bindings.createStringBinding(this::say, value);
    }

    private String check() {
        if (name.get().isBlank()) {
            return value.get().isEmpty() ? "" : Words.get("run.parse.env");
        }
        return name.get().matches(".*[\\s=].*") ? Words.get("wizard.environment.name") : "";
    }

    private boolean isInherited() {
        return loadedInherited && value.get().isEmpty();
    }

    private String say() {
        if (isInherited()) {
            return Words.get("wizard.environment.inherited");
        }
        boolean missing = !demandedBy.isEmpty() && value.get().isBlank();
        return missing ? Words.get("wizard.environment.required", demandedBy) : "";
    }

    /** What stands in the run for it; null for nothing. */
    @Nullable EnvironmentEntry entry() {
        if (name.get().isBlank() || isDemanded() && value.get().isEmpty() && !isInherited()) {
            return null;
        }
        return new EnvironmentEntry(name.get().strip(), isInherited() ? null : value.get());
    }

    /** Whether its value is one to be hidden while it is typed. */
    boolean isSecret() {
        return SECRET.matcher(name.get()).matches();
    }

    boolean isDemanded() {
        return !demandedBy.isEmpty();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty valueProperty() {
        return value;
    }

    @Override
    public StringBinding problemProperty() {
        return problem;
    }

    /** Why it is wanted, or where its value comes from. */
    public StringBinding noteProperty() {
        return note;
    }

    @Override
    public Observable[] changes() {
        return new Observable[] {name, value};
    }
}
