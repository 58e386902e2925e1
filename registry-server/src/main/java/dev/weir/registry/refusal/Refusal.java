package dev.weir.registry.refusal;

import java.time.Duration;
import java.util.List;

/** Why a request is refused. What is said to the client is all that is known here: no secret, no path of the machine. */
public sealed interface Refusal {

    /** What could not be done, and why: "Cannot (verb) (thing): (reason)". */
    String detail();

    /** What to do about it. */
    String remedy();

    /** The status of the HTTP answer. */
    int status();

    /** What refusals of this kind have in common, in a few words. */
    String title();

    /** The request cannot be understood. */
    record Malformed(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "Malformed request";
        }
    }

    /** What arrived is not what was sent. */
    record Damaged(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "Damaged upload";
        }
    }

    /** Nobody knows who asks. */
    record Unauthenticated(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 401;
        }

        @Override
        public String title() {
            return "Not signed in";
        }
    }

    /** Whoever asks may not. */
    record Forbidden(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String title() {
            return "Not allowed";
        }
    }

    /** There is no such thing. */
    record Missing(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "Not found";
        }
    }

    /** The thing is there, but not for this method. */
    record WrongMethod(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 405;
        }

        @Override
        public String title() {
            return "Method not allowed";
        }
    }

    /** A version is there and stays as it is. */
    record Taken(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Already published";
        }
    }

    /** A version was revoked. */
    record Revoked(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 410;
        }

        @Override
        public String title() {
            return "Revoked";
        }
    }

    /** A file is known, and its content is not there as it was stored. */
    record Lost(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public String title() {
            return "Content lost";
        }
    }

    /** A repository elsewhere did not answer as it should. */
    record UpstreamFailed(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 502;
        }

        @Override
        public String title() {
            return "Upstream failed";
        }
    }

    /** A repository elsewhere did not answer in time. */
    record UpstreamSlow(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 504;
        }

        @Override
        public String title() {
            return "Upstream too slow";
        }
    }

    /** An upload is larger than what is taken. */
    record TooLarge(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 413;
        }

        @Override
        public String title() {
            return "Too large";
        }
    }

    /** An upload takes longer than what is waited for. */
    record TooSlow(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 408;
        }

        @Override
        public String title() {
            return "Too slow";
        }
    }

    /** What was uploaded is understood, and may not enter. */
    record Unacceptable(String detail, String remedy) implements Refusal {
        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "Not acceptable as a version";
        }
    }

    /** A connector's manifest was uploaded that cannot run. */
    record Invalid(String detail, String remedy, List<Finding> findings) implements Refusal {

        public Invalid {
            findings = List.copyOf(findings);
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "Not acceptable as a version";
        }
    }

    /**
     * Whoever asks asks too often.
     *
     * @param after how long to wait until it is answered
     */
    record TooMany(String detail, String remedy, Duration after) implements Refusal {
        @Override
        public int status() {
            return 429;
        }

        @Override
        public String title() {
            return "Too many requests";
        }
    }

    /**
     * Somebody else is needed for the answer, and does not answer.
     *
     * @param after how long to wait until it is worth a try
     */
    record Unavailable(String detail, String remedy, Duration after) implements Refusal {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public String title() {
            return "Not at the moment";
        }
    }
}
