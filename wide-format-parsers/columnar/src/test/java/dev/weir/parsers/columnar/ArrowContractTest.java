package dev.weir.parsers.columnar;

class ArrowContractTest extends ColumnarContract {

    @Override
    protected byte[] body() {
        return Files.body("revenue.arrows");
    }
}
