package dev.crossdock.core.diagnosis.rules;

import java.util.List;
import java.util.Map;

/**
 * What programs of any kind say when a variable is missing; each phrase names the variable itself.
 */
final class EnvPhrases {

    private static final String GIVEN =
            "set|defined|specified|provided|configured|given|supplied|present|exported";

    private static final String DO = "(?:set|define|provide|specify|supply|export)";

    private static final String WANTED = "missing|required|must|not set|undefined|unset";

    /** The parts that phrases are made of; bounded, because a log may hold lines without end. */
    private static final Map<String, String> PARTS =
            Map.of(
                    // a name, where the words around it say that it is a variable's
                    "name",
                    "(?<![A-Za-z0-9_])([A-Z][A-Z0-9_]{2,60})",
                    // one where nothing else says so: it has to look like one
                    "plain",
                    "(?<![A-Za-z0-9_])([A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,60}|PORT|HOST|TOKEN"
                            + "|SECRET|PASSWORD|USERNAME|DSN|DOMAIN|EMAIL|BUCKET|REGION)",
                    "several",
                    "(?<![A-Za-z0-9_])((?:[\"'`$]?[A-Z][A-Z0-9_]{2,60}[\"'`]?"
                            + "(?:,? (?:and|or|&) |, ?|[.!)]|\\s|$)){1,12})",
                    "open",
                    "[\"'`“‘\\[{(<$]{0,3}",
                    "close",
                    "[\"'`”’\\]})>]{0,3}",
                    "variable",
                    "(?i:env(?:ironment)?(?:[ _-]?var(?:iable)?s?)?(?:\\(s\\))?|variables?)",
                    "absent",
                    "(?i:(?:is|was|are|were|must be|needs? to be|should be|has to be|have to"
                            + " be|has|have|cannot be|can't be|may not be)? ?(?:both |all |either"
                            + " )?(?:a )?"
                            + "(?:required|mandatory|needed|necessary|missing|absent|empty|blank|null"
                            + "|unset|undefined|not (?:been )?(?:found|available|GIVEN)|GIVEN)\\b)"
                                    .replace("GIVEN", GIVEN),
                    "asked",
                    "\\b(?i:missing|requires?|required|undefined|unset|needs?|lacks?|without"
                            + "|expected|must DO|please DO|DO)".replace("DO", DO));

    private EnvPhrases() {}

    static final List<EnvDemand> ALL =
            List.of(
                    said(
                            "«asked»(?i: the| an?| following| required| mandatory| necessary"
                                    + "| your| value| for){0,4} «variable»"
                                    + "(?i: is| are| not set| missing| named| called){0,3}"
                                    + "[:\\s(]{0,4}«several»"),
                    said("«several»(?:«variable» )?«absent»")
                            .beside("(?i)environ|\\benv\\b|variables?"),
                    said("\\b«variable»[:\\s]{1,3}«open»«name»«close»[:,]? «absent»"),
                    said("(?:^|[\\s:])«open»«plain»«close»(?: «variable»)?[:,]? «absent»"),
                    said(
                            "\\b(?i:please set|must set|need to set|must specify|must provide"
                                    + "|must define|missing|requires?) «open»«plain»"),
                    said("^\\s*(?:[-*•+]|\\d+[.)])?\\s*«open»«plain»«close»\\s*(?:[:(–—-].*)?$")
                            .beside(
                                    ("(?i)(?:WANTED).{0,80}(?:env|variable)"
                                                    + "|(?:env|variable).{0,80}(?:WANTED)")
                                            .replace("WANTED", WANTED))
                            .list(),
                    said("KeyError: '(\\w+)'")
                            .beside("os\\.environ|<frozen os>|/os\\.py|environ\\["),
                    said("key not found: \"(\\w+)\"").beside("KeyError|fetch"),
                    said(
                            "(?:^|: )([A-Za-z_]\\w{0,60}): (?:parameter (?:null or )?not set"
                                    + "|unbound variable)"),
                    said("^\\S{1,200}: (?:line )?(?:\\d+: )?«plain»: \\S"),
                    said(
                            "^\\S{1,200}: (?:line )?(?:\\d+: )?«name»: (?i:must|is |not"
                                    + " set|missing|required|please)"),
                    said(
                            "\\b(?i:missing|requires?|required)(?i: the| an?| required| mandatory"
                                    + "| configuration| config| settings?| options?| parameter"
                                    + "| value| key){1,4}[:\\s]{1,3}«open»«plain»"),
                    said("required key «name» missing value"),
                    said("«name»: \\[ ?['\"]Required['\"]"),
                    said("«name»: (?:undefined|Required|Invalid input: expected \\w+, received undefined)")
                            .beside("(?i)(?:missing|invalid|environment).{0,60}(?:variable|env)")
                            .list(),
                    said("«variable» (?i:not found|missing|not set|undefined):? «open»«name»"),
                    said("Could not resolve placeholder '(?<setting>[^'}:]+)"),
                    said("^(?<setting>[A-Za-z_]\\w+)$")
                            .beside("(?s)validation errors? for .*[Ff]ield required")
                            .list(),
                    said("«name» not found\\. Declare it as envvar"),
                    said("«name»\\b.{0,80}(?:NotPresent|environment variable not found)"),
                    said("(?:fetch|find|read|load|get) environment variable «open»«name»"));

    private static EnvDemand said(String phrase) {
        var regex = phrase;
        for (var part : PARTS.entrySet()) {
            regex = regex.replace("«" + part.getKey() + "»", part.getValue());
        }
        return EnvDemand.general(regex);
    }
}
