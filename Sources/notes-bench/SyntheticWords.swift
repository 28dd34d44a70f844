/// The words that synthetic notes are made of.
enum SyntheticWords {
  static let adjectives = [
    "Adaptive", "Sparse", "Linear", "Recurrent", "Retrieval-Augmented", "Multilingual", "Causal", "Efficient",
    "Neural", "Hierarchical", "Contrastive", "Instruction-Tuned", "Quantized", "Long-Context", "Robust",
  ]
  static let nouns = [
    "Transformers", "Attention", "Pretraining", "Alignment", "Memory", "Distillation", "Decoding",
    "Tokenization",
    "Reasoning", "Translation", "Embeddings", "Routing", "Prompting", "Evaluation", "Parsing", "Sampling",
  ]
  static let endings = [
    "for Language Models", "at Scale", "without Supervision", "with Selective State Spaces",
    "in Low Resources",
    "Revisited", "from Human Feedback", "under Distribution Shift", "as Search",
  ]
  static let chineseTitles = [
    "大模型的长文本能力从哪里来", "检索增强生成入门", "读懂注意力机制", "提示学习综述", "稀疏专家模型的训练", "位置编码的几种做法",
    "指令微调的数据", "推理时的计算量", "词表与分词", "对齐为什么难",
  ]
  static let sentences = [
    "The encoder reads the whole passage once and keeps a small state for each layer.",
    "Compared with the baseline, the loss falls faster, but the gain shrinks as the model grows.",
    "The authors train on filtered text and report the mean over five seeds.",
    "Section 4 is the part to read: it says why the gate has to depend on the input.",
    "It is not clear whether the result holds without the second stage.",
    "这一段讲的是数据配比，图三最要紧。", "与前作相比，只改了归一化的位置。", "实验都在公开数据上做，代码已放出。",
    "附录给出了全部超参数，复现时要留意学习率。", "作者承认，长度超出训练范围后效果下降。",
  ]
  static let headings = ["Method", "Results", "Questions", "方法", "实验", "疑问"]
  static let surnames = [
    "Gu", "Dao", "Vaswani", "Devlin", "Brown", "Liu", "Wang", "Zhang", "Lample", "Raffel", "Müller", "张三",
  ]
  static let givenNames = ["Albert", "Ashish", "Wei", "Maria", "Tom", "Colin", "Yinhan", "José", "Lena"]
  static let tags = ["architecture", "rag", "alignment", "pretraining", "evaluation", "推理", "长文本", "moe"]
  static let venues = ["ACL 2019", "ICLR 2021", "NeurIPS 2022", "EMNLP 2020", "arXiv"]
}
