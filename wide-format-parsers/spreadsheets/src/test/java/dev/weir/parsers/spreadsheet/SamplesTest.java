package dev.weir.parsers.spreadsheet;

import dev.weir.testkit.contract.SamplesContract;

class SamplesTest extends SamplesContract {}
