// What is no paper: models, posts, toolkits, topics and pages.

extension CorpusNote {
  /// A model, with a Chinese title.
  static let qwen2 = CorpusNote(
    "notes/2024/qwen2.md",
    #"""
    ---
    title: 通义千问 2 技术报告
    status: read
    progress: 100%
    started: 2024-07-16
    finished: 2024-07-20
    type: model
    short: Qwen2
    aliases:
      - 通义千问
      - 千问
    organizations:
      - 阿里云
    year: 2024
    arxiv: "2407.10671"
    urls:
      model: https://huggingface.co/Qwen
      product: https://tongyi.aliyun.com
    rating: 3
    added: 2024-07-16
    tags:
      - 大模型
    ---

    中文还是它好。技术报告写得含糊，数据一节几乎没有内容。

    试过的命令：

        ollama run qwen2:7b

    第一次跑要下 4.4 GB。

    """#)

  /// A post with a picture and a definition of a link.
  static let mambaExplained = CorpusNote(
    "notes/posts/mamba-explained.md",
    #"""
    ---
    title: 看图学 Mamba：从 RNN 说起
    status: read
    finished: 2024-03-08
    type: post
    authors:
      - 苏远
    year: 2024
    venue: 知乎
    urls:
      post: https://zhuanlan.zhihu.com/p/680833040
    added: 2024-03-05
    tags:
      - 状态空间
      - 科普
    relations:
      explains:
        - mamba
    ---

    图画得好。第三张图（扫描的那张）值得存：

    ![并行扫描](scan.png)

    和原文 [[mamba#方法]] 对着看。作者另有一篇讲 [HiPPO][1] 的，还没读。

    [1]: https://example.org/hippo

    """#)

  /// A post with lists in lists.
  static let ragNotes = CorpusNote(
    "notes/posts/rag-notes.md",
    #"""
    ---
    title: RAG 踩坑记录
    status: unread
    type: post
    authors:
      - 李雷
      - 韩梅梅
    year: 2024
    urls:
      post: https://example.com/rag-notes?from=weekly
    tags:
      - rag
      - 检索
    relations:
      cites:
        - dpr
      uses:
        - faiss
    ---

    ## 切块

    512 个 token 一块，重叠 64。

    ## 检索

    两路召回，再排一次：

    1. 向量，用 [[faiss]]；
       - 索引类型是 HNSW
       - 参考 [[dpr]]
    2. BM25。

    ## 结论

    先把 *评测集* 做好，再谈别的。

    """#)

  /// A book.
  static let deepLearning = CorpusNote(
    "notes/books/deep-learning.md",
    #"""
    ---
    title: 深度学习
    status: unfinished
    started: 2026-08-30
    left: 第 III 部分
    type: survey
    aliases:
      - 花书
      - Deep Learning
    authors:
      - Ian Goodfellow
      - Yoshua Bengio
      - Aaron Courville
    year: 2016
    isbn: "9780262035613"
    urls:
      paper: https://www.deeplearningbook.org
    added: 2026-08-30
    tags:
      - 教材
    ---

    组里人手一本。译本错字不少，对着英文看。

    ### 第 6 章

    反向传播讲得比哪儿都清楚。

    #### 习题

    没有习题。

    """#)

  /// A toolkit: it has no state, and a heading of level 1.
  static let faiss = CorpusNote(
    "notes/toolkits/faiss.md",
    #"""
    ---
    title: Faiss
    type: toolkit
    organizations:
      - Meta
    year: 2017
    urls:
      code: https://github.com/facebookresearch/faiss
      project: https://faiss.ai
    added: 2024-02-27
    tags:
      - 检索
      - 工具
    ---

    # Faiss

    向量检索的库，C++ 写的，有 Python 接口。

    ```shell
    pip install faiss-cpu   # 或 faiss-gpu
    ```

    文档在 [官网](https://faiss.ai)，论文还没有笔记。

    """#)

  /// A dataset whose front matter is in flow style.
  static let longbench = CorpusNote(
    "notes/inbox/longbench.md",
    #"""
    ---
    { title: "LongBench", status: unread, type: dataset, year: 2024, arxiv: "2308.14508", added: 2024-05-06 }
    ---

    中英双语的长文本评测，六类任务。

    """#)

  /// A topic.
  static let longContext = CorpusNote(
    "notes/topics/long-context.md",
    #"""
    ---
    title: 长上下文
    type: topic
    short: 长上下文
    aliases:
      - long context
    added: 2024-01-15
    tags:
      - long-context
    ---

    怎样让模型读得更长，以及读长了到底有没有用。

    # 长上下文

    ## 架构

    - 循环一类：[[mamba]]、[[s4]]
    - 稀疏一类：
      - [[longformer]]，窗口加全局
      - [[transformer-xl|XL]]，段落之间传状态
        - 后来的 XLNet 也用它

    ## 评测

    大海捞针太容易；[LongBench](../inbox/longbench.md) 好一些，中英文都有。

    <!-- 下次组会讲这一节 -->

    """#)

  /// A page at the root.
  static let readMe = CorpusNote(
    "README.md",
    #"""
    # 读书组的文库

    从 [[long-context]] 开始看；新来的同学先读 [Transformer](notes/2017/transformer.md#要点)。

    ## 规矩

    - 每周四之前 `notes mark` 一次
    - 好文章打五分，例如 [[transformer]]

    """#)

  /// A page in a folder.
  static let meetings = CorpusNote(
    "docs/meetings.md",
    #"""
    # 组会

    ## 十一月

    | 日期 | 谁 | 讲什么 |
    |------|----|--------|
    | 11-05 | 李雷 | [[mamba#方法]] |
    | 11-12 | 韩梅梅 | [RAG](../notes/posts/rag-notes.md) |

    """#)
}
