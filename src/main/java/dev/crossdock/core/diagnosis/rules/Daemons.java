package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.files.Paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands that start a server and return, and how the same server stays in the foreground. */
final class Daemons {

    /**
     * @param foreground the words that keep it there; empty where none are known
     */
    record Daemon(String line, List<String> foreground) {}

    /** What {@code service NAME start} and {@code /etc/init.d/NAME start} come to. */
    private static final Map<String, List<String>> SERVICES =
            Map.ofEntries(
                    Map.entry("nginx", List.of("nginx", "-g", "daemon off;")),
                    Map.entry("apache2", List.of("apachectl", "-D", "FOREGROUND")),
                    Map.entry("httpd", List.of("httpd", "-D", "FOREGROUND")),
                    Map.entry("ssh", List.of("/usr/sbin/sshd", "-D", "-e")),
                    Map.entry("sshd", List.of("/usr/sbin/sshd", "-D", "-e")),
                    Map.entry("mysql", List.of("mysqld_safe")),
                    Map.entry("mariadb", List.of("mysqld_safe")),
                    Map.entry("redis-server", List.of("redis-server")),
                    Map.entry("cron", List.of("cron", "-f")),
                    Map.entry("supervisor", List.of("supervisord", "-n")),
                    Map.entry("php-fpm", List.of("php-fpm", "-F")));

    /** Servers that go into the background by themselves, unless one of these words is there. */
    private static final Map<String, List<String>> BY_THEMSELVES =
            Map.ofEntries(
                    Map.entry("nginx", List.of("-g", "daemon off;")),
                    Map.entry("httpd", List.of("-D", "FOREGROUND")),
                    Map.entry("apache2", List.of("-D", "FOREGROUND")),
                    Map.entry("sshd", List.of("-D")),
                    Map.entry("supervisord", List.of("-n")),
                    Map.entry("cron", List.of("-f")),
                    Map.entry("crond", List.of("-f")),
                    Map.entry("rsyslogd", List.of("-n")),
                    Map.entry("named", List.of("-f")),
                    Map.entry("squid", List.of("-N")),
                    Map.entry("dovecot", List.of("-F")),
                    Map.entry("varnishd", List.of("-F")),
                    Map.entry("lighttpd", List.of("-D")),
                    Map.entry("vsftpd", List.of("-obackground=NO")),
                    Map.entry("smbd", List.of("--foreground")),
                    Map.entry("proftpd", List.of("-n")),
                    Map.entry("dnsmasq", List.of("-k")),
                    Map.entry("chronyd", List.of("-d")),
                    Map.entry("ntpd", List.of("-n")),
                    Map.entry("php-fpm", List.of("-F")),
                    Map.entry("atd", List.of("-f")),
                    Map.entry("snmpd", List.of("-f")),
                    Map.entry("keepalived", List.of("-n")),
                    Map.entry("xinetd", List.of("-dontfork")),
                    Map.entry("inetd", List.of("-i")),
                    Map.entry("fail2ban-server", List.of("-f")),
                    Map.entry("td-agent", List.of("--no-daemon")));

    /** The same of busybox, whose servers have other words than their namesakes. */
    private static final Map<String, String> APPLETS =
            Map.of(
                    "httpd", "-f",
                    "crond", "-f",
                    "syslogd", "-n",
                    "klogd", "-n",
                    "telnetd", "-F",
                    "ntpd", "-n",
                    "udhcpd", "-f",
                    "inetd", "-f",
                    "watchdog", "-F");

    /** Debian's php-fpm8.2, Alpine's php-fpm83, postgres17. */
    private static final Pattern VERSION = Pattern.compile("-?\\d+(?:\\.\\d+)*$");

    /** Words that keep any of those in the foreground, or make them do something else. */
    private static final Pattern STAYS =
            Pattern.compile(
                    "(?i)daemon[ =]?off|foreground|no-?daemon|-nodaemon|--foreground|background=no"
                            + "|nodetach");

    private static final Set<String> OTHER_WORK =
            Set.of(
                    "-t",
                    "-T",
                    "-v",
                    "-V",
                    "-h",
                    "--help",
                    "--version",
                    "-s",
                    "-c=",
                    "-X",
                    "-f",
                    "-k");

    /** A word that sends a server to the background; without it, it stays. */
    private static final Pattern SENDS =
            Pattern.compile(
                    "--daemon(?:ize)?(?:[= ](?:yes|true|\\S+\\.log))?|--fork|--detach(?:ed)?|-detached"
                            + "|-daemon|--background|--daemonize");

    /** Programs of which {@code -d} or {@code -D} is that word. */
    private static final Map<String, String> SHORT =
            Map.of(
                    "memcached", "-d",
                    "gunicorn", "-D",
                    "puma", "-d",
                    "php-fpm", "-D",
                    "haproxy", "-D",
                    "elasticsearch", "-d",
                    "unicorn", "-D",
                    "nmbd", "-D");

    /** Those that start and stop another, with what follows them and what to write in its place. */
    private static final Pattern LAUNCHER =
            Pattern.compile(
                    "(?:.*/)?(?:pm2|forever|apachectl|apache2ctl|httpd|catalina\\.sh|startup\\.sh"
                            + "|zkServer\\.sh|pg_ctl|pg_ctlcluster|rabbitmqctl|solr|nexus|activemq|neo4j"
                            + "|sonar\\.sh|postfix|systemctl|supervisorctl|start-stop-daemon|rc-service"
                            + "|celery|s6-svscan|varnish|jetty\\.sh|kafka-server-start\\.sh|standalone\\.sh"
                            + "|screen|tmux|rabbitmq-server|daemonize|nohup|setsid)");

    private Daemons() {}

    /**
     * Whether these words put a server into the background.
     *
     * @param applet whether the program of that name is busybox
     */
    static Optional<Daemon> in(List<String> words, Predicate<String> applet) {
        var line = String.join(" ", words);
        var name = Paths.name(words.getFirst());
        if (name.equals("busybox") && words.size() > 1) {
            return applet(words, words.get(1), line);
        }
        if (APPLETS.containsKey(name) && applet.test(words.getFirst())) {
            return applet(words, name, line);
        }
        return other(words, plain(name), line);
    }

    private static String plain(String name) {
        var plain = VERSION.matcher(name).replaceFirst("");
        return SHORT.containsKey(plain) || BY_THEMSELVES.containsKey(plain) ? plain : name;
    }

    private static Optional<Daemon> applet(List<String> words, String name, String line) {
        var stay = APPLETS.get(name);
        if (stay == null || words.contains(stay) || words.contains("--help")) {
            return Optional.empty();
        }
        var foreground = new ArrayList<>(words);
        foreground.add(words.indexOf(name) < 0 ? 1 : words.indexOf(name) + 1, stay);
        return Optional.of(new Daemon(line, foreground));
    }

    private static Optional<Daemon> other(List<String> words, String name, String line) {
        if (STAYS.matcher(line).find()) {
            return Optional.empty();
        }
        return service(words, name, line)
                .or(() -> launcher(words, name, line))
                .or(() -> sent(words, name, line))
                .or(() -> byItself(words, name, line));
    }

    /**
     * Whether the last thing that a script does is such a command, or one that it does not wait
     * for.
     */
    static Optional<Daemon> lastOf(String script, Predicate<String> applet) {
        var commands =
                Stream.of(script.replace("\\\n", " ").split("\n|&&|;(?!;)"))
                        .map(String::strip)
                        .filter(c -> !c.isEmpty() && !c.startsWith("#"))
                        .filter(
                                c ->
                                        !c.matches(
                                                "(?:echo|printf|set|fi|done|esac|exit 0|true|:|\\}|return"
                                                        + "|sleep)\\b.*|fi|done"))
                        .toList();
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        var last = commands.getLast();
        if (last.endsWith("&") && !last.endsWith("&&")) {
            return Optional.of(new Daemon(last, List.of()));
        }
        var words = Arrays.asList(last.replaceFirst("^exec\\s+", "").split("\\s+"));
        return in(words, applet).map(d -> new Daemon(last, d.foreground()));
    }

    private static Optional<Daemon> service(List<String> words, String name, String line) {
        boolean service = name.equals("service") && words.size() > 2 && isStart(words.get(2));
        boolean init =
                words.getFirst().startsWith("/etc/init.d/")
                        && words.size() > 1
                        && isStart(words.get(1));
        if (!service && !init) {
            return Optional.empty();
        }
        var server = service ? words.get(1) : name;
        return Optional.of(new Daemon(line, SERVICES.getOrDefault(server, List.of())));
    }

    private static Optional<Daemon> launcher(List<String> words, String name, String line) {
        if (!LAUNCHER.matcher(words.getFirst()).matches()) {
            return Optional.empty();
        }
        var rest = words.subList(1, words.size());
        var foreground =
                switch (name) {
                    case "pm2" -> joined("pm2-runtime", rest);
                    case "apachectl", "apache2ctl", "httpd" ->
                            List.of(words.getFirst(), "-D", "FOREGROUND");
                    case "catalina.sh" -> List.of(words.getFirst(), "run");
                    case "startup.sh" ->
                            List.of(Paths.parent(words.getFirst()) + "/catalina.sh", "run");
                    case "zkServer.sh" -> List.of(words.getFirst(), "start-foreground");
                    case "neo4j", "nexus", "activemq" -> List.of(words.getFirst(), "console");
                    case "solr" -> joined(words.getFirst(), joined("start", List.of("-f")));
                    case "forever", "nohup", "setsid" ->
                            rest.stream()
                                    .filter(w -> !w.equals("start") && !w.equals("&"))
                                    .toList();
                    case "postfix" -> List.of(words.getFirst(), "start-fg");
                    default -> List.<String>of();
                };
        boolean starts =
                rest.stream().anyMatch(Daemons::isStart)
                        || rest.contains("-dmS")
                        || rest.contains("new-session")
                        || name.equals("startup.sh")
                        || rest.stream().anyMatch(w -> SENDS.matcher(w).matches());
        return starts ? Optional.of(new Daemon(line, foreground)) : Optional.empty();
    }

    private static Optional<Daemon> sent(List<String> words, String name, String line) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean sends = SENDS.matcher(word).matches() || word.equals(SHORT.get(name));
            if (!sends) {
                kept.add(word);
            } else if (i + 1 < words.size() && words.get(i + 1).matches("yes|true")) {
                i++;
            }
        }
        boolean off = line.matches(".*--daemon(?:ize)?[= ](?:no|false|0)\\b.*");
        return kept.size() < words.size() && !off
                ? Optional.of(new Daemon(line, kept))
                : Optional.empty();
    }

    private static Optional<Daemon> byItself(List<String> words, String name, String line) {
        var stay = BY_THEMSELVES.get(name);
        boolean other = words.stream().skip(1).anyMatch(OTHER_WORK::contains);
        if (stay == null || other || words.contains(stay.getFirst()) && !name.equals("nginx")) {
            return Optional.empty();
        }
        var foreground = new ArrayList<>(words);
        foreground.addAll(stay);
        return Optional.of(new Daemon(line, foreground));
    }

    private static boolean isStart(String word) {
        return word.equals("start") || word.equals("restart");
    }

    private static List<String> joined(String first, List<String> rest) {
        var words = new ArrayList<>(List.of(first));
        words.addAll(rest);
        return words;
    }
}
