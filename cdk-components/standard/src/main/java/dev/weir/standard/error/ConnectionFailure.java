package dev.weir.standard.error;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in the user's words why there is no answer. */
final class ConnectionFailure {

    private ConnectionFailure() {}

    static String words(IOException failure) {
        String said = failure.getMessage() == null ? "" : failure.getMessage();
        if (failure instanceof UnknownHostException) {
            return "the host '" + said.replaceFirst("[: ].*", "") + "' is not known (check the URL, and the network)";
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "nobody takes the connection (check host and port, and that the source runs): " + said;
        }
        if (failure instanceof SocketTimeoutException) {
            return "there was no answer in time: " + said;
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return "the source's certificate is for another host (check the URL)";
        }
        if (failure instanceof SSLException) {
            return "no secure connection came about (check the source's certificate, and http or https): " + said;
        }
        return said.isEmpty() ? "the connection broke off" : "the connection failed: " + said;
    }
}
