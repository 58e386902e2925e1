package dev.weir.registry.pages.view;

/**
 * That something was not to be.
 *
 * @param frame   what stands around it
 * @param status  the status of the answer
 * @param detail  what could not be done, why, and what to do
 * @param request by which the request is found in the server's log
 */
public record FailurePage(Frame frame, int status, String detail, String request) {}
