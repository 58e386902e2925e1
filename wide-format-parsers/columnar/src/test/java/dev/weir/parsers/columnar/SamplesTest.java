package dev.weir.parsers.columnar;

import dev.weir.testkit.contract.SamplesContract;

class SamplesTest extends SamplesContract {}
