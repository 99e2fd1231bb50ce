package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who a container's program runs as, and who else it could. */
final class Users {

    private static final int FIRST_PERSON = 1000;
    private static final int NOBODY = 65534;

    private Users() {}

    /** Whether the container was started as root. */
    static boolean root(Evidence e) {
        var user = e.container().user().split(":", 2)[0];
        return user.isEmpty() || user.equals("0") || user.equals("root");
    }

    /** The user's name or number; {@code root} where none was given. */
    static String name(Evidence e) {
        return root(e) ? "root" : e.container().user();
    }

    /**
     * A user of the image that its program may be made for: one of these names, or the first that
     * is no user of the system itself.
     */
    static Optional<String> other(Evidence e, List<String> names) {
        var accounts =
                e.files().text("/etc/passwd").stream()
                        .flatMap(String::lines)
                        .map(line -> line.split(":"))
                        .filter(fields -> fields.length > 3 && fields[2].matches("\\d{1,9}"))
                        .toList();
        var named = names.stream().filter(n -> accounts.stream().anyMatch(a -> a[0].equals(n)));
        var person = accounts.stream().filter(a -> isPerson(Integer.parseInt(a[2]))).map(a -> a[0]);
        return Stream.concat(named, person).findFirst();
    }

    private static boolean isPerson(int id) {
        return id >= FIRST_PERSON && id != NOBODY;
    }

    /** The names of programs in the command, without their endings: often their user's name too. */
    static List<String> programs(Evidence e) {
        return e.words().stream()
                .flatMap(word -> Arrays.stream(word.split("[\\s/]+")))
                .map(name -> name.replaceFirst("\\.\\w+$", ""))
                .toList();
    }
}
