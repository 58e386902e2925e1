package dev.weir.parsers;

import dev.weir.testkit.contract.SamplesContract;

class SamplesTest extends SamplesContract {}
