package dev.weir.testkit.sample;

import java.util.List;

/**
 * What came of a sample.
 *
 * @param records    the records as JSON, a line each
 * @param sourceRows how many rows of the source a paginator counts
 * @param warnings   what the log said
 */
public record SampleOutcome(List<String> records, int sourceRows, List<String> warnings) {}
