package dev.crossdock.core.text;

import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words shown to people, looked up by key in {@code messages.properties}. FXML takes the same
 * words through {@link #bundle()} as {@code %key}.
 */
public final class Words {
    private static final ResourceBundle BUNDLE = open();

    private Words() {}

    private static ResourceBundle open() {
        var file = Words.class.getResourceAsStream("/dev/crossdock/messages.properties");
        if (file == null) {
            throw new IllegalStateException("No messages.properties");
        }
        return new WordFile(file);
    }

    /**
     * The text of a key with its places filled.
     *
     * @param key a key of {@code messages.properties}
     * @param args what stands for {@code {0}}, {@code {1}} …; a number is written plainly (8080,
     *     not 8,080) unless its place asks for a format, as in <code>
     *     {0,choice,1#one run|1&lt;{0} runs}
     *     </code>
     * @return the text; an apostrophe in it is an apostrophe, never a quote
     * @throws MissingResourceException when there is no such key, which a test rules out
     */
    public static String get(String key, Object... args) {
        String pattern = BUNDLE.getString(key);
        return args.length == 0 ? pattern : fill(pattern, args);
    }

    /** Whether there is such a key. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    static String fill(String pattern, Object... args) {
        MessageFormat message = new MessageFormat(pattern.replace("'", "''"), Locale.ENGLISH);
        Format[] formats = message.getFormatsByArgumentIndex();
        Object[] plain = args.clone();
        for (int i = 0; i < plain.length; i++) {
            if (i >= formats.length || formats[i] == null) {
                plain[i] = String.valueOf(plain[i]);
            }
        }
        return message.format(plain);
    }

    /** The same words for an {@code FXMLLoader}; texts with places are not for FXML. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
