package dev.crossdock.core.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Looks up the words shown to people, all of which stand in {@code messages.properties}. */
public final class Words {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.crossdock.messages", Locale.ENGLISH);

    private Words() {}

    /**
     * The text of a key, with its {@code {0}} and so on replaced by the arguments as they are: numbers are not grouped.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... arguments) {
        var texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(texts);
    }

    /** The bundle itself, for FXML's {@code %key}. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
