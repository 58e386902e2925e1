package dev.weir.parsers.html;

import dev.weir.testkit.contract.SamplesContract;

class SamplesTest extends SamplesContract {}
