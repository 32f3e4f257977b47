/// A piece of a page that is never split.
struct Block {
    /// Points.
    let height: Double
    /// A row of the table: the page that begins with one repeats the table's head.
    var isRow = false
    /// Never first on a page, unless it is alone: it takes the block before it along.
    var keepsWithPrevious = false
    /// Draws it with its upper edge at the given height.
    let draw: (_ y: Double) -> Void
}

/// How blocks are dealt out to pages.
struct PageFlow {
    /// Room on the first page and on the others, in points.
    let first: Double
    let others: Double
    /// What the table's head takes on a page that begins with a row.
    let tableHead: Double

    /// - Returns: for each page, which blocks it holds, in order. At least one page, and no block is ever lost.
    func pages(of blocks: [Block]) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var start = 0
        var used = headHeight(of: blocks.first)
        for (index, block) in blocks.enumerated() {
            let room = pages.isEmpty ? first : others
            if used + block.height > room, index > start {
                var next = index
                while blocks[next].keepsWithPrevious, next - 1 > start { next -= 1 }
                if blocks[next].keepsWithPrevious { next = index }
                pages.append(start..<next)
                start = next
                used = headHeight(of: blocks[next]) + blocks[next..<index].reduce(0) { $0 + $1.height }
            }
            used += block.height
        }
        pages.append(start..<blocks.count)
        return pages
    }

    private func headHeight(of block: Block?) -> Double { block?.isRow == true ? tableHead : 0 }
}
