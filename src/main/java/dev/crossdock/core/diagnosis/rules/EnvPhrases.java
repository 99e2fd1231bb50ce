package dev.crossdock.core.diagnosis.rules;

import java.util.List;

/**
 * What programs of any kind say when a variable is missing; each phrase names the variable itself.
 */
final class EnvPhrases {

    /** The name of a variable, where the words around it say that it is one. */
    private static final String NAME = "([A-Z][A-Z0-9_]{2,})";

    /** One where nothing else says so: it has to look like one. */
    private static final String PLAIN =
            "([A-Z][A-Z0-9]*_[A-Z0-9_]+|PORT|HOST|TOKEN|SECRET|PASSWORD|USERNAME|DSN|DOMAIN|EMAIL|BUCKET|REGION)";

    private static final String SEVERAL =
            "((?:[\"'`$]?[A-Z][A-Z0-9_]{2,}[\"'`]?(?:,? (?:and|or|&) |, ?|[.!)]|\\s|$))+)";

    private static final String OPEN = "[\"'`“‘\\[{(<$]*";
    private static final String CLOSE = "[\"'`”’\\]})>]*";
    private static final String VARIABLE =
            "(?i:env(?:ironment)?(?:[ _-]?var(?:iable)?s?)?(?:\\(s\\))?|variables?)";

    private static final String ABSENT =
            "(?i:(?:is|was|are|were|must be|needs? to be|should be|has to be|have to"
                    + " be|has|have|cannot be|can't be|may not be)? ?(?:both |all |either )?(?:a"
                    + " )?(?:required|mandatory|needed|necessary|missing|absent|empty|blank|null|unset|undefined|set|not"
                    + " (?:been"
                    + " )?(?:set|defined|specified|provided|configured|found|given|supplied|present|exported|available)|defined|specified|provided"
                    + "|configured|supplied|given|present|exported)\\b)";

    private static final String ASKED =
            "(?i:missing|required?s?|undefined|unset|needs?|must"
                    + " (?:set|define|provide|specify|supply|export)|please"
                    + " (?:set|define|provide|specify|supply|export)|set|define|provide|specify|supply|export|lacks?|without|expected)";

    private EnvPhrases() {}

    static final List<EnvDemand> ALL =
            List.of(
                    EnvDemand.general(
                            ASKED
                                    + "(?i: the| an?| following| required| mandatory| necessary|"
                                    + " your| value| for)* "
                                    + VARIABLE
                                    + "(?i: is| are| not set| missing| named| called)*[:\\s(]*"
                                    + SEVERAL),
                    EnvDemand.general(SEVERAL + "(?:" + VARIABLE + " )?" + ABSENT)
                            .beside("(?i)environ|\\benv\\b|variables?"),
                    EnvDemand.general(
                            VARIABLE + "[:\\s]+" + OPEN + NAME + CLOSE + "[:,]? " + ABSENT),
                    EnvDemand.general(
                            "(?:^|[\\s:])"
                                    + OPEN
                                    + PLAIN
                                    + CLOSE
                                    + "(?: "
                                    + VARIABLE
                                    + ")?[:,]? "
                                    + ABSENT),
                    EnvDemand.general(
                            "(?i:please set|must set|need to set|must specify|must provide|must"
                                    + " define|missing|requires?) "
                                    + OPEN
                                    + PLAIN),
                    EnvDemand.general(
                                    "^\\s*(?:[-*•+]|\\d+[.)])?\\s*"
                                            + OPEN
                                            + PLAIN
                                            + CLOSE
                                            + "\\s*(?:[:(–—-].*)?$")
                            .beside(
                                    "(?i)(?:missing|required|must|not"
                                            + " set|undefined|unset).*(?:env|variable)|(?:env|variable).*(?:missing|required|must|not"
                                            + " set|undefined|unset)")
                            .list(),
                    EnvDemand.general("KeyError: '(\\w+)'")
                            .beside("os\\.environ|<frozen os>|/os\\.py|environ\\["),
                    EnvDemand.general("key not found: \"(\\w+)\"").beside("KeyError|fetch"),
                    EnvDemand.general(
                            "(?:^|: )([A-Za-z_]\\w*): (?:parameter (?:null or )?not set|unbound"
                                    + " variable)"),
                    EnvDemand.general("^\\S+: (?:line )?(?:\\d+: )?" + PLAIN + ": \\S"),
                    EnvDemand.general("required key " + NAME + " missing value"),
                    EnvDemand.general("Could not resolve placeholder '(?<setting>[^'}:]+)"),
                    EnvDemand.general("^(?<setting>[A-Za-z_]\\w+)$")
                            .beside("(?s)validation errors? for .*[Ff]ield required")
                            .list(),
                    EnvDemand.general(NAME + " not found\\. Declare it as envvar"),
                    EnvDemand.general(NAME + "\\b.*(?:NotPresent|environment variable not found)"),
                    EnvDemand.general(
                            "(?:fetch|find|read|load|get) environment variable " + OPEN + NAME));
}
