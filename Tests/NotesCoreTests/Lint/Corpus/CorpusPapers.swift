// Papers.

extension CorpusNote {
  /// A paper that is being read: a long note, with annotations below an English heading.
  static let mamba = CorpusNote(
    "notes/2023/mamba.md",
    #"""
    ---
    title: "Mamba: Linear-Time Sequence Modeling with Selective State Spaces"
    status: reading
    progress: 12/36
    started: 2026-10-03
    left: 附录 D、E 的证明
    type: paper
    short: Mamba
    aliases:
      - 曼巴
      - 状态空间模型
    authors:
      - Albert Gu
      - Tri Dao
    year: 2023
    venue: COLM 2024
    arxiv: "2312.00752"
    urls:
      paper: https://openreview.net/forum?id=tEYskw1VY2
      code: https://github.com/state-spaces/mamba
    priority: high
    added: 2023-12-10
    tags:
      - architecture
      - long-context
      - 状态空间
    relations:
      improves:
        - s4
      compares:
        - transformer
        - transformer-xl
      part-of:
        - long-context
    order: "40"
    ---

    让 SSM 的参数随输入而变，于是能挑着记；训练时用并行扫描，推理时是线性的。先看 [[s4]]，讲解见 [[mamba-explained|苏老师那篇]]。

    ## 方法

    离散化之后是 $h_t = \bar{A} h_{t-1} + \bar{B} x_t$，其中 $\bar{A}$ 不再是常数。

    ### 选择机制

    - 三样东西随输入变：
      - $B$ 和 $C$，见论文的 Algorithm 2；
      - $\Delta$，作用像 LSTM 的门，参看 [[transformer-xl#和 RNN 的关系]]。
    - 代价是不能再写成卷积，所以才有 `selective_scan` 这个 kernel。

    ### 实现

    ```python
    # [[不是链接]]  这里也不查空格  
    def selective_scan(u, delta, A, B, C):
        ...
    ```

    硬件上的细节没看懂 😵，等 [[mamba-2]] 再说。

    ## 结果

    | 模型 | 参数 | Pile 上的 ppl |
    |------|------|---------------|
    | Mamba | 2.8B | 6.22 |
    | [[transformer]]++ | 2.8B | 6.29 |

    外推到一百万长度还行，不过只在 [合成任务](../topics/long-context.md#评测) 上试过。

    ## Annotations

    > [!quote] p. 2 · 2026-10-03
    >
    > We identify a key limitation of prior models: the ability to efficiently select data in an
    > input-dependent manner.

    ^k3v9qd

    这句是全文的主旨。

    > [!note] §3.2 · 2026-10-05
    >
    > Δ 大就忘掉过去，Δ 小就忽略现在。

    ^m4w0re

    和门控的对应见 Theorem 1。

    > [!quote] tab. 4
    >
    > Mamba matches or exceeds the performance of Transformers twice its size.

    ^q8t2xz

    """#)

  /// A paper that is read, with annotations below a Chinese heading.
  static let transformer = CorpusNote(
    "notes/2017/transformer.md",
    #"""
    ---
    title: Attention Is All You Need
    status: read
    progress: 15/15
    started: 2019-03-02
    finished: 2019-03-09
    type: paper
    short: Transformer
    authors:
      - Ashish Vaswani
      - Noam Shazeer
      - Niki Parmar
      - others
    organizations:
      - Google Brain
      - Google Research
    year: 2017
    venue: NeurIPS 2017
    arxiv: "1706.03762"
    urls:
      code: https://github.com/tensorflow/tensor2tensor
      post: https://nlp.seas.harvard.edu/annotated-transformer/
    rating: 5
    added: 2019-03-01
    tags:
      - architecture
      - attention
    order: "1"
    ---

    一切的开头。只有 attention，没有循环也没有卷积。

    ## 要点

    1. 多头注意力，每个头 64 维；
    2. 位置编码用正弦，当时没有想到能外推；
    3. label smoothing 伤 perplexity，但 BLEU 更好。

    后来的改进见 [[transformer-xl]] 和 [[universal-transformers]]。

    ## 疑问

    为什么要除以 $\sqrt{d_k}$？论文的脚注 4 讲了：点积的方差随维数长大。 ^why-scale

    ## 批注

    > [!quote] p. 4
    >
    > We suspect that for large values of d_k, the dot products grow large in magnitude.

    ^a7n2wd

    """#)

  /// A paper that is read, without annotations.
  static let transformerXl = CorpusNote(
    "notes/2019/transformer-xl.md",
    #"""
    ---
    title: "Transformer-XL: Attentive Language Models beyond a Fixed-Length Context"
    status: read
    finished: 2020-06-18
    type: paper
    short: T-XL
    authors:
      - Zihang Dai
      - Zhilin Yang
      - others
    year: 2019
    venue: ACL 2019
    arxiv: "1901.02860"
    doi: 10.18653/v1/P19-1285
    acl: P19-1285
    urls:
      code: https://github.com/kimiyoung/transformer-xl
    rating: 4
    tags:
      - architecture
      - long-context
    relations:
      improves:
        - transformer
      part-of:
        - long-context
    order: "12a"
    ---

    段与段之间传 hidden state，位置编码改成相对的。

    ## 和 RNN 的关系

    上一段的状态不回传梯度，等于截断的 BPTT；见 [[transformer#^why-scale|除以根号的那段]]。

    ## 没弄懂的

    - [ ] 相对位置里的 $u$ 和 $v$ 为什么分开
    - [x] memory 的长度和 batch 的关系

    """#)

  /// A paper that was left, with a comment among its fields.
  static let universalTransformers = CorpusNote(
    "notes/2019/universal-transformers.md",
    #"""
    ---
    # 和小王一起读
    title: Universal Transformers
    status: unfinished
    progress: 40%
    started: 2026-09-20
    left: ACT 机制
    type: paper
    short: UT
    aliases:
      - 通用 Transformer
    authors:
      - Mostafa Dehghani
      - Stephan Gouws
      - others
    year: 2019
    venue: ICLR 2019
    arxiv: "1807.03819"
    urls:
      paper: https://openreview.net/forum?id=HyzdRiR9Y7
    added: 2023-12-10
    tags:
      - architecture
    relations:
      improves:
        - transformer
    order: "11"
    ---

    层数可以自适应的 Transformer。图灵完备那一段没看懂。

    """#)

  /// A paper without a word about it.
  static let longformer = CorpusNote(
    "notes/2020/longformer.md",
    #"""
    ---
    title: "Longformer: The Long-Document Transformer"
    status: unread
    type: paper
    short: Longformer
    authors:
      - Iz Beltagy
      - Matthew E. Peters
      - Arman Cohan
    year: 2020
    arxiv: "2004.05150"
    urls:
      paper: https://arxiv.org/abs/2004.05150
      code: https://github.com/allenai/longformer
    added: 2024-01-15
    tags:
      - long-context
    relations:
      part-of:
        - long-context
    order: "3.1"
    ---

    """#)

  /// A paper that was dropped, with a suppression that is of use.
  static let dpr = CorpusNote(
    "notes/2020/dpr.md",
    #"""
    ---
    title: Dense Passage Retrieval for Open-Domain Question Answering
    status: dropped
    progress: 3/14
    started: 2024-02-27
    type: paper
    short: DPR
    authors:
      - Vladimir Karpukhin
      - Barlas Oğuz
      - others
    organizations:
      - Facebook AI
    year: 2020
    venue: EMNLP 2020
    arxiv: "2004.04906"
    doi: 10.18653/v1/2020.emnlp-main.550
    acl: 2020.emnlp-main.550
    urls:
      code: https://github.com/facebookresearch/DPR
    priority: low
    added: 2024-03-01
    tags:
      - rag
      - 检索
    relations:
      uses:
        - faiss
    ---

    <!-- notes: ignore-file date/order -->

    双塔检索的老祖宗。负例怎么选是关键：同一批里别的问题的正例，再加一条 BM25 的。现在看来没什么可读的了，用 [[faiss]] 建索引的那一段还可以。

    ---

    > 别处的引文，不算批注。

    """#)

  /// A paper noted on Windows: its lines end in CRLF.
  static let t5 = CorpusNote(
    "notes/2020/t5.md", lineEnd: "\r\n",
    #"""
    ---
    title: Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer
    status: reading
    progress: 30/67
    started: 2026-11-02
    left: 第 3.4 节以后
    type: paper
    short: T5
    aliases:
      - text-to-text
    authors:
      - Colin Raffel
      - Noam Shazeer
      - others
    year: 2020
    venue: JMLR 2020
    arxiv: "1910.10683"
    urls:
      code: https://github.com/google-research/text-to-text-transfer-transformer
    added: 2026-11-01
    tags:
      - pretraining
      - 综述
    relations:
      uses:
        - transformer
    order: "7"
    ---

    <!-- notes: ignore-file front-matter/line-breaks -->

    把所有任务都写成文本到文本。实验多得吓人，当综述看就好。

    ## 结论

    编码器加解码器最好；目标用 span corruption。对比 [[transformer]] 的原样几乎没变。

    ## Annotations

    > [!quote] p. 33 · 2026-11-03
    >
    > Encoder-decoder models outperform decoder-only ones.

    ^t5d9e0

    """#)

  /// A paper with an emoji in its name and on its last line.
  static let s4 = CorpusNote(
    "notes/2022/s4.md",
    #"""
    ---
    title: Efficiently Modeling Long Sequences with Structured State Spaces
    status: unread
    type: paper
    short: S4 🐍
    aliases:
      - S4
      - 状态空间模型
    authors:
      - Albert Gu
      - Karan Goel
      - Christopher Ré
    year: 2022
    venue: ICLR 2022
    arxiv: "2111.00396"
    urls:
      code: https://github.com/state-spaces/s4
      post: https://srush.github.io/annotated-s4/
    priority: high
    added: 2024-01-16
    tags:
      - long-context
      - 状态空间
    relations:
      part-of:
        - long-context
    order: "39"
    ---

    HiPPO 矩阵的由来要先补。🐍 名字的由来：SSSS，像蛇叫。

    """#)

  /// A paper with keys of the reader's own.
  static let mamba2 = CorpusNote(
    "notes/2024/mamba-2.md",
    #"""
    ---
    title: "Transformers are SSMs"
    status: unread
    type: paper
    short: Mamba-2
    authors:
      - Tri Dao
      - Albert Gu
    year: 2024
    venue: ICML 2024
    arxiv: "2405.21060"
    added: 2024-06-11
    tags:
      - architecture
      - 状态空间
    relations:
      supersedes:
        - mamba
      derived-from:
        - mamba
    mood: 🙂
    shelf: [上, 3]
    ---

    状态空间对偶；先读完 [[mamba#选择机制]]，尤其是 [[mamba#^k3v9qd|那句话]]。

    """#)
}
