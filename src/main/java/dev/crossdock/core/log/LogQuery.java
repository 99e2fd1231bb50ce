package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is searched for. Upper and lower case are the same.
 *
 * @param text never empty
 * @param regex whether the text is a regular expression ({@link Pattern})
 */
public record LogQuery(String text, boolean regex) {

    /**
     * What is wrong with the regular expression, in the words of its reader; null if nothing is.
     */
    public @Nullable String problem() {
        try {
            pattern();
            return null;
        } catch (PatternSyntaxException e) {
            return e.getDescription();
        }
    }

    /**
     * @throws PatternSyntaxException if it is no regular expression
     */
    public Pattern pattern() {
        int how = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(text, regex ? how : how | Pattern.LITERAL);
    }
}
