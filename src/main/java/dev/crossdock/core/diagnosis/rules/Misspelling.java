package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileView;
import dev.crossdock.core.diagnosis.files.Paths;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The program that was meant where a name is misspelt. An engine lists no folder without sending
 * all that is in it, so it is asked for names one by one: those that people type most, those that
 * the image itself speaks of, and what becomes of the name when one slip is taken back.
 */
final class Misspelling {

    private static final int ASKED_AT_MOST = 20;

    /** Of shorter names one letter makes another one. */
    private static final int LETTERS_AT_LEAST = 4;

    private static final List<String> WELL_KNOWN =
            List.of(
                    "nginx",
                    "python",
                    "python3",
                    "node",
                    "nodejs",
                    "npm",
                    "npx",
                    "yarn",
                    "pnpm",
                    "java",
                    "php",
                    "php-fpm",
                    "ruby",
                    "bundle",
                    "rails",
                    "rake",
                    "perl",
                    "bash",
                    "sleep",
                    "echo",
                    "cargo",
                    "dotnet",
                    "mvn",
                    "gradle",
                    "gunicorn",
                    "uvicorn",
                    "flask",
                    "celery",
                    "uwsgi",
                    "django-admin",
                    "pytest",
                    "redis-server",
                    "redis-cli",
                    "postgres",
                    "mysqld",
                    "mysql",
                    "mariadbd",
                    "mongod",
                    "mongosh",
                    "psql",
                    "rabbitmq-server",
                    "httpd",
                    "apachectl",
                    "apache2",
                    "caddy",
                    "traefik",
                    "haproxy",
                    "memcached",
                    "supervisord",
                    "docker-entrypoint.sh",
                    "entrypoint.sh",
                    "start.sh",
                    "run.sh",
                    "server",
                    "busybox",
                    "curl",
                    "wget",
                    "git",
                    "make",
                    "uname",
                    "env",
                    "printenv",
                    "cat",
                    "tail",
                    "grep",
                    "which",
                    "envsubst",
                    "consul",
                    "vault",
                    "prometheus",
                    "grafana-server",
                    "minio",
                    "etcd",
                    "elasticsearch",
                    "composer",
                    "artisan",
                    "deno",
                    "bun",
                    "terraform",
                    "kubectl",
                    "ansible",
                    "ffmpeg",
                    "jupyter",
                    "streamlit",
                    "poetry",
                    "pipenv",
                    "hostname");

    private Misspelling() {}

    /** A program that is there and whose name differs by a slip; written as the missing one was. */
    static Optional<String> of(String missing, Evidence e) {
        var name = Paths.name(missing);
        var folder =
                missing.contains("/") ? missing.substring(0, missing.lastIndexOf('/') + 1) : "";
        return candidates(name, e)
                .limit(ASKED_AT_MOST)
                .map(other -> folder + other)
                .filter(other -> isProgram(other, e.files()))
                .findFirst();
    }

    private static boolean isProgram(String word, FileView files) {
        return files.program(word).filter(FileEntry::isFile).isPresent();
    }

    private static Stream<String> candidates(String name, Evidence e) {
        if (name.length() < LETTERS_AT_LEAST) {
            return Stream.empty();
        }
        int most = name.length() < LETTERS_AT_LEAST + 2 ? 1 : 2;
        var image = e.image();
        var own =
                image == null
                        ? Stream.<String>empty()
                        : Stream.concat(image.entrypoint().stream(), image.command().stream())
                                .map(Paths::name);
        var similar =
                Stream.concat(own, WELL_KNOWN.stream())
                        .filter(other -> slips(name, other, most) <= most);
        return Stream.concat(similar, takenBack(name).stream())
                .filter(other -> !other.equals(name))
                .distinct();
    }

    /** The name with two letters exchanged, with one left out, in small letters. */
    private static Set<String> takenBack(String name) {
        var others = new LinkedHashSet<String>();
        others.add(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i + 1 < name.length(); i++) {
            others.add(
                    name.substring(0, i)
                            + name.charAt(i + 1)
                            + name.charAt(i)
                            + name.substring(i + 2));
        }
        for (int i = 0; i < name.length(); i++) {
            others.add(name.substring(0, i) + name.substring(i + 1));
        }
        return others;
    }

    /**
     * How many letters were left out, put in, exchanged or mistaken; more than {@code most} where
     * that is plain at once.
     */
    static int slips(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var rows = new ArrayList<int[]>();
        for (int i = 0; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            rows.add(row);
            for (int j = 0; j <= other.length(); j++) {
                row[j] = i == 0 ? j : j == 0 ? i : least(rows, one, other, i, j);
            }
        }
        return rows.getLast()[other.length()];
    }

    private static int least(List<int[]> rows, String one, String other, int i, int j) {
        int mistaken = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(
                        rows.get(i - 1)[j - 1] + mistaken,
                        Math.min(rows.get(i - 1)[j], rows.get(i)[j - 1]) + 1);
        boolean exchanged =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, rows.get(i - 2)[j - 2] + 1) : least;
    }
}
