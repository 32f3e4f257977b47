import Testing

@testable import Documents

@Suite struct `Page flow` {
    private let flow = PageFlow(first: 100, others: 200, tableHead: 20)

    private func rows(_ count: Int, height: Double = 20) -> [Block] {
        (0..<count).map { _ in Block(height: height, isRow: true) { _ in } }
    }

    @Test func `fills the first page, then the others, counting the repeated head`() {
        #expect(flow.pages(of: rows(20)) == [0..<4, 4..<13, 13..<20])
    }

    @Test func `nothing is still one page`() {
        #expect(flow.pages(of: []) == [0..<0])
    }

    @Test func `totals that do not fit take the last row along`() {
        let blocks = rows(4) + [Block(height: 30, keepsWithPrevious: true) { _ in }]

        #expect(flow.pages(of: blocks) == [0..<3, 3..<5])
    }

    @Test func `a block taller than a page gets one of its own`() {
        let blocks = rows(1) + rows(1, height: 500) + rows(1)

        #expect(flow.pages(of: blocks) == [0..<1, 1..<2, 2..<3])
    }

    @Test(arguments: 0..<60)
    func `no block is lost or drawn twice`(count: Int) {
        let blocks = rows(count) + (0..<8).map { _ in Block(height: 30, keepsWithPrevious: true) { _ in } }

        let pages = flow.pages(of: blocks)

        #expect(pages.flatMap(Array.init) == Array(0..<blocks.count))
        #expect(pages.allSatisfy { !$0.isEmpty })
    }
}
