package dev.crossdock.ui.fx;

import javafx.beans.property.SimpleObjectProperty;

import java.util.function.Function;

/** One setting: a value that can be written down as text and read again. Never null. */
public final class Setting<T> extends SimpleObjectProperty<T> {
    private final T usual;
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    /**
     * @param name what it is written down under
     * @param usual what holds as long as nobody changes it
     * @param reader throws {@link IllegalArgumentException} for what is no value of it
     * @param writer writes what the reader reads
     */
    Setting(
            Object bean,
            String name,
            T usual,
            Function<String, T> reader,
            Function<T, String> writer) {
        super(bean, name, usual);
        this.usual = usual;
        this.reader = reader;
        this.writer = writer;
    }

    /** What holds as long as nobody changes it. */
    public T usual() {
        return usual;
    }

    public boolean isUsual() {
        return get().equals(usual);
    }

    public void reset() {
        set(usual);
    }

    /** The value, written down. */
    public String text() {
        return writer.apply(get());
    }

    /**
     * Takes a value that was written down.
     *
     * @throws IllegalArgumentException if it is none; the value stays then
     */
    public void read(String text) {
        set(reader.apply(text.strip()));
    }
}
