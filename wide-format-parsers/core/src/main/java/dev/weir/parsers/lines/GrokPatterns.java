package dev.weir.parsers.lines;

import java.util.HashMap;
import java.util.Map;

/** Patterns under the names that Logstash gives them; written so that none goes back and forth in a text. */
final class GrokPatterns {

    private static final Map<String, String> KNOWN = known();

    private GrokPatterns() {}

    /** The well-known patterns, and others beside or in place of them. */
    static Map<String, String> with(Map<String, String> own) {
        Map<String, String> all = new HashMap<>(KNOWN);
        all.putAll(own);
        return all;
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        texts(known);
        addresses(known);
        times(known);
        logs(known);
        return Map.copyOf(known);
    }

    private static void texts(Map<String, String> known) {
        known.put("WORD", "\\b\\w+\\b");
        known.put("NOTSPACE", "\\S+");
        known.put("SPACE", "\\s*");
        known.put("DATA", ".*?");
        known.put("GREEDYDATA", ".*");
        known.put("QUOTEDSTRING", "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'");
        known.put("QS", "%{QUOTEDSTRING}");
        known.put("INT", "[+-]?[0-9]+");
        known.put("POSINT", "\\b[1-9][0-9]*\\b");
        known.put("NONNEGINT", "\\b[0-9]+\\b");
        known.put("BASE10NUM", "[+-]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");
        known.put("NUMBER", "%{BASE10NUM}");
        known.put("BASE16NUM", "[+-]?(?:0x)?[0-9A-Fa-f]+");
        known.put("UUID", "[A-Fa-f0-9]{8}-(?:[A-Fa-f0-9]{4}-){3}[A-Fa-f0-9]{12}");
        known.put("USERNAME", "[a-zA-Z0-9._-]+");
        known.put("USER", "%{USERNAME}");
        known.put(
                "LOGLEVEL",
                "(?i:trace|debug|info(?:rmation)?|notice|warn(?:ing)?|error|err|crit(?:ical)?|fatal|severe"
                        + "|emerg(?:ency)?|alert)");
    }

    private static void addresses(Map<String, String> known) {
        String octet = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})";
        known.put("IPV4", "(?<![0-9.])(?:" + octet + "\\.){3}" + octet + "(?![0-9])");
        known.put(
                "IPV6",
                "(?<![0-9A-Fa-f:])(?=[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:)[0-9A-Fa-f:]{2,45}(?:(?<=:)(?:" + octet + "\\.){3}"
                        + octet + ")?(?:%[0-9a-zA-Z]+)?");
        known.put("IP", "(?:%{IPV6}|%{IPV4})");
        known.put("HOSTNAME", "\\b[0-9A-Za-z][0-9A-Za-z-]{0,62}(?:\\.[0-9A-Za-z][0-9A-Za-z-]{0,62})*\\.?");
        known.put("IPORHOST", "(?:%{IP}|%{HOSTNAME})");
        known.put("HOSTPORT", "%{IPORHOST}:%{POSINT}");
        known.put("MAC", "(?:[A-Fa-f0-9]{2}[:-]){5}[A-Fa-f0-9]{2}");
        known.put("EMAILADDRESS", "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]++@%{HOSTNAME}");
        known.put("URIPROTO", "[A-Za-z][A-Za-z0-9+.-]*");
        known.put("URIPATH", "/[^\\s?#\"]*");
        known.put("URIPARAM", "\\?[^\\s#\"]*");
        known.put("URIPATHPARAM", "%{URIPATH}(?:%{URIPARAM})?");
        known.put("URI", "%{URIPROTO}://[^\\s/\"]+(?:%{URIPATHPARAM})?");
        known.put("UNIXPATH", "(?:/[^\\s/]*)+");
    }

    private static void times(Map<String, String> known) {
        known.put("YEAR", "[0-9]{4}");
        known.put("MONTHNUM", "(?:0?[1-9]|1[0-2])");
        known.put("MONTHDAY", "(?:0[1-9]|[12][0-9]|3[01]|[1-9])");
        known.put("MONTH", "\\b(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b");
        known.put("DAY", "\\b(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b");
        known.put("HOUR", "(?:2[0-3]|[01]?[0-9])");
        known.put("MINUTE", "[0-5][0-9]");
        known.put("SECOND", "(?:[0-5]?[0-9]|60)(?:[:.,][0-9]+)?");
        known.put("TIME", "(?<![0-9])%{HOUR}:%{MINUTE}(?::%{SECOND})?(?![0-9])");
        known.put("ISO8601_TIMEZONE", "(?:Z|[+-]%{HOUR}(?::?%{MINUTE})?)");
        known.put("DATE_ISO", "%{YEAR}-%{MONTHNUM}-%{MONTHDAY}");
        known.put("TIMESTAMP_ISO8601", "%{DATE_ISO}[T ]%{HOUR}:?%{MINUTE}(?::?%{SECOND})?(?:%{ISO8601_TIMEZONE})?");
        known.put("DATE_US", "%{MONTHNUM}[/-]%{MONTHDAY}[/-]%{YEAR}");
        known.put("DATE_EU", "%{MONTHDAY}[./-]%{MONTHNUM}[./-]%{YEAR}");
        known.put("HTTPDATE", "%{MONTHDAY}/%{MONTH}/%{YEAR}:%{TIME} [+-][0-9]{4}");
        known.put("SYSLOGTIMESTAMP", "%{MONTH} +%{MONTHDAY} %{TIME}");
    }

    private static void logs(Map<String, String> known) {
        known.put(
                "COMMONAPACHELOG",
                "%{IPORHOST:clientip} %{NOTSPACE:ident} %{NOTSPACE:auth} \\[%{HTTPDATE:timestamp}\\]"
                        + " \"(?:%{WORD:verb} %{NOTSPACE:request}(?: HTTP/%{NUMBER:httpversion})?|%{DATA:rawrequest})\""
                        + " %{INT:response} (?:%{INT:bytes}|-)");
        known.put("COMBINEDAPACHELOG", "%{COMMONAPACHELOG} %{QUOTEDSTRING:referrer} %{QUOTEDSTRING:agent}");
    }
}
