package dev.weir.lsp;

import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.jspecify.annotations.Nullable;

/**
 * Holds a client to the order that the protocol wants: {@code initialize} first, nothing after {@code shutdown} but {@code exit}. A
 * request out of order is answered with the protocol's error, a notification is passed over. Messages come in one after the other.
 */
final class Manners {

    private volatile @Nullable MessageConsumer client;
    private Stage stage = Stage.BEFORE;

    private enum Stage {
        BEFORE,
        AT_WORK,
        SHUT_DOWN
    }

    /** Stands before the server; of other consumers, the client is one. */
    MessageConsumer before(MessageConsumer consumer) {
        if (consumer instanceof RemoteEndpoint) {
            return message -> receive(message, consumer);
        }
        client = consumer;
        return consumer;
    }

    private void receive(Message message, MessageConsumer server) {
        if (message instanceof RequestMessage request) {
            ResponseError refusal = refusal(request.getMethod());
            if (refusal != null) {
                refuse(request, refusal);
                return;
            }
        } else if (message instanceof NotificationMessage notification
                && stage != Stage.AT_WORK
                && !notification.getMethod().equals("exit")) {
            return;
        }
        server.consume(message);
    }

    private @Nullable ResponseError refusal(String method) {
        boolean first = method.equals("initialize");
        if (stage == Stage.BEFORE && !first) {
            return error(
                    ResponseErrorCode.ServerNotInitialized,
                    "Cannot answer " + method + ": the client has not begun (send initialize first)");
        }
        if (stage == Stage.SHUT_DOWN) {
            return error(
                    ResponseErrorCode.InvalidRequest,
                    "Cannot answer " + method + ": the client took leave with shutdown (send exit)");
        }
        if (stage == Stage.AT_WORK && first) {
            return error(
                    ResponseErrorCode.InvalidRequest,
                    "Cannot answer initialize: it was answered already (send it once)");
        }
        if (first) {
            stage = Stage.AT_WORK;
        } else if (method.equals("shutdown")) {
            stage = Stage.SHUT_DOWN;
        }
        return null;
    }

    private static ResponseError error(ResponseErrorCode code, String message) {
        return new ResponseError(code, message, null);
    }

    private void refuse(RequestMessage request, ResponseError refusal) {
        ResponseMessage answer = new ResponseMessage();
        answer.setRawId(request.getRawId());
        answer.setError(refusal);
        MessageConsumer present = client;
        if (present != null) {
            present.consume(answer);
        }
    }
}
