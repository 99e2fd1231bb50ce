package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.files.FileView;
import dev.crossdock.core.diagnosis.files.Paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The other name that a missing program often has. */
final class Alias {

    private static final Map<String, List<String>> OTHERS =
            Map.ofEntries(
                    Map.entry("python", List.of("python3")),
                    Map.entry("python2", List.of("python")),
                    Map.entry("python3", List.of("python")),
                    Map.entry("pip", List.of("pip3")),
                    Map.entry("pip3", List.of("pip")),
                    Map.entry("node", List.of("nodejs")),
                    Map.entry("nodejs", List.of("node")),
                    Map.entry("vim", List.of("vi")),
                    Map.entry("mysql", List.of("mariadb")),
                    Map.entry("mysqld", List.of("mariadbd")),
                    Map.entry("mysqldump", List.of("mariadb-dump")),
                    Map.entry("mongo", List.of("mongosh")),
                    Map.entry("redis-cli", List.of("valkey-cli")),
                    Map.entry("redis-server", List.of("valkey-server")),
                    Map.entry("java", List.of("/opt/java/openjdk/bin/java")),
                    Map.entry("ll", List.of("ls")));

    private Alias() {}

    /** A program that is there, under the same name elsewhere or under another one. */
    static Optional<String> of(String missing, FileView files) {
        var name = Paths.name(missing);
        var sameName = missing.contains("/") ? Stream.of(name) : Stream.<String>empty();
        return Stream.concat(sameName, OTHERS.getOrDefault(name, List.of()).stream())
                .filter(other -> files.program(other).isPresent())
                .findFirst();
    }

    /** The words with another one in the place of this. */
    static List<String> replaced(List<String> words, String missing, String found) {
        var changed = new ArrayList<>(words);
        changed.set(Math.max(0, words.indexOf(missing)), found);
        return changed;
    }
}
